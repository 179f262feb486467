#pragma once

#include "backend/api/Audit.h"

#include <string_view>

/// What an event tells of people: for those alone who may read users, and in no index of texts. What is not known to be
/// harmless counts as personal.
namespace bloomzy::audit {

/// Whether the event is about a person or what belongs to one person alone: then its target's name is personal.
[[nodiscard]] bool isAboutPerson(const api::AuditEntry& entry);
/// Whether somebody gave the reason in words of their own.
[[nodiscard]] bool hasPersonalReason(const api::AuditEntry& entry);
/// Whether the values of a changed field are.
[[nodiscard]] bool isPersonalField(const api::AuditEntry& entry, std::string_view field);

/// Takes out what is personal, and says so.
void mask(api::AuditEntry& entry);

} // namespace bloomzy::audit
