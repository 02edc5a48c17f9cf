package io.caseward.architecture.planted.modules.cellar;

import io.caseward.architecture.planted.modules.till.Till;

public record Cellar(Till below) {}
