#pragma once

#include "backend/api/Access.h"
#include "ui/client/ClientError.h"
#include "ui/widgets/feedback/DialogFrame.h"

#include <QtCore/QFuture>

#include <functional>
#include <optional>

namespace bloomzy::roles_page {

class LinesTable;

/// Before a role is saved: who gains or loses what by it, page by page, and how many in all. Accepted when the user
/// saves.
class EffectsDialog : public widgets::DialogFrame
{
    Q_OBJECT

public:
    /// The page that the cursor of the one before leads to.
    using More = std::function<QFuture<client::Result<api::AccessEffects>>(const std::string& cursor)>;

    EffectsDialog(const theme::Theme& theme, const QString& role, const api::AccessEffects& effects, More more,
                  QWidget* parent);

private:
    void askMore();
    void take(const client::Result<api::AccessEffects>& page);
    [[nodiscard]] static QList<QStringList> lines(const api::AccessEffects& effects);
    [[nodiscard]] static QString summary(const api::AccessEffects& effects);

    const More m_more;
    std::optional<std::string> m_next;
    LinesTable* m_table;
    QPushButton* m_moreButton;
};

} // namespace bloomzy::roles_page
