#include "backend/audit/people/PersonNames.h"

#include "backend/core/crypto/Base64.h"
#include "backend/core/crypto/SecretBox.h"

namespace bloomzy::audit {
namespace {

constexpr std::string_view purpose = "auditName";
constexpr std::size_t markBytes = 16;
constexpr std::size_t longestName = 400; // bytes; as much as a display name may have

std::string rowOf(const std::string& person, const std::string& mark)
{
    return person + "/" + mark;
}

} // namespace

core::Result<void> keepName(storage::Transaction& transaction, const Person& person, const std::string& name)
{
    if (!person.key || name.empty() || name.size() > longestName)
        return {};
    const auto marking = core::crypto::derivedKey(*person.key, "auditNameMark");
    const std::string mark = core::crypto::base64Url(core::crypto::hmacSha256(marking, name).substr(0, markBytes));
    return PeopleStore::addName(
        transaction, {0, person.id, mark, core::crypto::seal(*person.key, name, {purpose, rowOf(person.id, mark)})});
}

std::optional<std::string> openedName(const Person& person, const PersonNameRow& row)
{
    if (!person.key)
        return std::nullopt;
    auto name = core::crypto::unseal(*person.key, row.sealed, {purpose, rowOf(row.person, row.mark)});
    return name.has_value() ? std::optional(std::move(*name)) : std::nullopt;
}

} // namespace bloomzy::audit
