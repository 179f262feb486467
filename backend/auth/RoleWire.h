#pragma once

#include "backend/access/Evaluation.h"
#include "backend/api/Access.h"
#include "backend/auth/AssignmentStore.h"
#include "backend/auth/RoleStore.h"

/// Between the wire types of api/Access.h and the values of backend/access.
namespace bloomzy::auth {

[[nodiscard]] std::vector<std::string> familiesOf(const access::Scope& scope);
[[nodiscard]] access::Scope scopeOf(const std::vector<std::string>& families);
[[nodiscard]] std::vector<std::string> namesOf(const std::vector<api::Permission>& permissions);
[[nodiscard]] std::vector<api::ScopedPermission> wireForm(const access::Effective& effective);
[[nodiscard]] api::RoleRule wireForm(const access::Rule& rule);
[[nodiscard]] api::RoleInput inputOf(const RoleRow& row);
[[nodiscard]] api::Role wireForm(const RoleRow& row, const access::Policy& policy, std::int64_t people);
[[nodiscard]] api::RoleAssignment wireForm(const AssignmentRow& row, core::Time now);

} // namespace bloomzy::auth
