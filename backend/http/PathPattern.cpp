#include "backend/http/PathPattern.h"

#include "backend/http/EndpointRules.h"

#include <algorithm>

namespace bloomzy::http {

namespace {

/// How much a part of a pattern leaves open.
int openness(const std::string& part)
{
    return takesRest(part) ? 2 : isParameter(part) ? 1 : 0;
}

} // namespace

bool isMoreSpecific(const std::vector<std::string>& a, const std::vector<std::string>& b)
{
    return std::ranges::lexicographical_compare(a, b, {}, openness, openness);
}

bool fits(const std::vector<std::string>& pattern, const std::vector<std::string>& segments)
{
    const bool rest = takesRest(pattern.back());
    if (rest ? segments.size() < pattern.size() : segments.size() != pattern.size())
        return false;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const std::string& part = pattern[std::min(i, pattern.size() - 1)];
        if (isParameter(part) ? segments[i].empty() : part != segments[i])
            return false;
    }
    return true;
}

std::map<std::string, std::string, std::less<>> parametersOf(const std::vector<std::string>& pattern,
                                                             const std::vector<std::string>& segments)
{
    std::map<std::string, std::string, std::less<>> parameters;
    for (std::size_t i = 0; i < pattern.size(); ++i)
        if (isParameter(pattern[i]))
            parameters.emplace(parameterName(pattern[i]), segments[i]);
    if (takesRest(pattern.back()))
        for (std::size_t i = pattern.size(); i < segments.size(); ++i)
            parameters[parameterName(pattern.back())] += "/" + segments[i];
    return parameters;
}

} // namespace bloomzy::http
