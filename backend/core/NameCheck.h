#pragma once

#include "backend/api/Problem.h"

#include <string>
#include <utility>
#include <vector>

namespace bloomzy::core {

/// Of a name that somebody gives to a thing of theirs, in one line: takes blanks from its ends, and adds what is wrong
/// with it at `/name`. At most 80 characters. `required`: code and sentence for one that is empty.
void checkName(std::string& name, std::pair<std::string, std::string> required, std::vector<api::Fault>& faults);

} // namespace bloomzy::core
