#pragma once

#include <cstddef>

/// Lifts this process's limit of open files to the most that it may have, as 10,000 connections need more than the
/// usual 1,024, and answers it. Leaves it where that is not allowed.
std::size_t raiseDescriptorLimit();
