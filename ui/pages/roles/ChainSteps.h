#pragma once

#include "ui/pages/roles/WhoCan.h"
#include "ui/theme/IconName.h"

#include <QtCore/QCoreApplication>

namespace bloomzy::roles_page {

/// One link of the chain from a person to a result.
struct ChainStep
{
    theme::IconName icon;
    QString title;
    QString detail;
};

/// Why a person may do something or may not, in words.
class ChainSteps
{
    Q_DECLARE_TR_FUNCTIONS(bloomzy::roles_page::ChainSteps)

public:
    /// Person → role → inherited roles → scope → rule → result; of several chains the one that decides: the first
    /// denial, else the first grant that counts. What is edited and not saved is counted in.
    [[nodiscard]] static QList<ChainStep> of(const WhoCan& who, const RoleBook& book);
    /// "Why Kim Specimen may", with the name.
    [[nodiscard]] static QString title(const WhoCan& who);
    /// Other ways to the same, "Also granted by Curator."; empty for none.
    [[nodiscard]] static QString others(const WhoCan& who, const RoleBook& book);
    /// The least that would allow it; empty when it is allowed.
    [[nodiscard]] static QString remedy(const WhoCan& who, const RoleBook& book);

private:
    [[nodiscard]] static const api::AccessChain* deciding(const api::AccessExplanation& why);
    static void addChain(QList<ChainStep>& steps, const api::AccessChain& chain, const RoleBook& book);
    static void addUnsaved(QList<ChainStep>& steps, const WhoCan& who, const RoleBook& book);
    [[nodiscard]] static ChainStep result(const WhoCan& who);
    [[nodiscard]] static ChainStep assignment(const api::RoleAssignment& assignment, const RoleBook& book);
};

} // namespace bloomzy::roles_page
