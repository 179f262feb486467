#pragma once

#include "backend/api/Import.h"

#include <QtCore/QString>

#include <functional>

namespace bloomzy::imports_page {

/// What a person changes of the plan of an import.
using PlanChange = std::function<void(api::ImportPlan&)>;

/// What `column` goes to; another column that went there goes nowhere then.
PlanChange fieldChosen(int column, const QString& field);
PlanChange rulesSet(int column, const std::vector<api::ValueRule>& rules);
PlanChange existingSet(api::ExistingNames existing);
/// The file is read anew, and its columns are guessed again.
PlanChange encodingSet(std::optional<api::TextEncoding> encoding);
PlanChange separatorSet(std::optional<api::Separator> separator);
/// What the server guesses.
PlanChange guessedAgain();
PlanChange cellSet(std::int64_t line, int column, const QString& value);
PlanChange rowSkipped(std::int64_t line);

} // namespace bloomzy::imports_page
