#include "backend/auth/ParamList.h"

namespace bloomzy::auth {

std::string placesFor(std::vector<storage::Param>& values)
{
    std::size_t size = 1;
    while (size < values.size())
        size *= 4;
    values.resize(size, values.back());
    std::string list = "?";
    for (std::size_t i = 1; i < size; ++i)
        list += ", ?";
    return list;
}

} // namespace bloomzy::auth
