package io.caseward.architecture.planted.modules.shop.stock;

/** Internal to the shop. */
public record Shelf(String of) {}
