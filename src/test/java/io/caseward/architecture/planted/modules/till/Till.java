package io.caseward.architecture.planted.modules.till;

import io.caseward.architecture.planted.modules.shop.stock.Shelf;

public record Till(Shelf beside) {}
