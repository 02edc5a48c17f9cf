package io.caseward.architecture.planted.modules.shop;

import io.caseward.architecture.planted.modules.cellar.Cellar;

public record Shop(Cellar cellar) {}
