// Bundles the islands into the folder named by the first argument.
