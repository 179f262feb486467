#include "backend/notifications/Notification.h"

#include "backend/core/Id.h"
#include "backend/core/Text.h"
#include "backend/core/json/Document.h"
#include "backend/storage/Text.h"

#include <algorithm>
#include <set>

namespace bloomzy::notifications {
namespace {

constexpr std::size_t longestSubject = 200; ///< characters
constexpr std::size_t longestText = 16 * 1024;
constexpr std::size_t longestKind = 60;
constexpr std::size_t longestAddress = 254;
constexpr std::size_t mostRecipients = 100;

bool isKind(const std::string& text)
{
    return !text.empty() && text.size() <= longestKind && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    });
}

/// Nothing that ends a line: it would begin a header of its own in a mail.
bool isLine(const std::string& text, std::size_t characters)
{
    return storage::isStorable(text) && core::characterCount(text) <= characters && !core::hasUnseen(text) &&
           text.find_first_of("\r\n\t") == std::string::npos;
}

bool isObject(const std::string& text)
{
    const auto parsed = core::json::parseDocument(text);
    return parsed.has_value() && parsed->kind == core::json::Node::Kind::object;
}

bool isRecipient(const Recipient& recipient)
{
    return core::isId(recipient.channel) && isLine(recipient.address, longestAddress) &&
           (recipient.person.empty() || core::isId(recipient.person));
}

void checkRecipients(std::span<const Recipient> recipients, std::vector<api::Fault>& faults)
{
    if (recipients.empty() || recipients.size() > mostRecipients)
        faults.push_back({"/recipients", "notification.recipients", "It goes to 1 to 100 recipients."});
    std::set<std::pair<std::string, std::string>> seen;
    for (std::size_t i = 0; i < std::min(recipients.size(), mostRecipients); ++i) {
        const std::string pointer = "/recipients/" + std::to_string(i);
        if (!isRecipient(recipients[i]))
            faults.push_back({pointer, "notification.recipient", "This is no recipient."});
        else if (!seen.emplace(recipients[i].channel, recipients[i].address).second)
            faults.push_back({pointer, "notification.twice", "This recipient is named twice."});
    }
}

} // namespace

std::vector<api::Fault> check(const Notification& notification, std::span<const Recipient> recipients)
{
    std::vector<api::Fault> faults;
    if (!core::isId(notification.id))
        faults.push_back({"/id", "notification.id", "An id is a UUID."});
    if (!isKind(notification.kind))
        faults.push_back({"/kind", "notification.kind", "A kind is words of lower case letters, digits and hyphens."});
    if (core::isBlank(notification.subject) || !isLine(notification.subject, longestSubject))
        faults.push_back({"/subject", "notification.subject", "A subject is one line of at most 200 characters."});
    if (!storage::isStorable(notification.text) || notification.text.size() > longestText)
        faults.push_back({"/text", "notification.text", "A text is UTF-8 of at most 16 KiB."});
    if (notification.data.size() > longestText || !storage::isStorable(notification.data) ||
        !isObject(notification.data))
        faults.push_back({"/data", "notification.data", "Data is a JSON object of at most 16 KiB."});
    checkRecipients(recipients, faults);
    return faults;
}

} // namespace bloomzy::notifications
