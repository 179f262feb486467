#pragma once

#include "backend/api/Taxa.h"
#include "backend/catalog/rules/FaultList.h"

namespace bloomzy::catalog {

void checkCare(api::Care& care, FaultList& faults);

} // namespace bloomzy::catalog
