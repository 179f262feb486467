#pragma once

#include "backend/api/Access.h"
#include "ui/widgets/feedback/DialogFrame.h"

namespace bloomzy::roles_page {

/// Before a role is saved: who gains or loses what by it. Accepted when the user saves.
class EffectsDialog : public widgets::DialogFrame
{
    Q_OBJECT

public:
    EffectsDialog(const theme::Theme& theme, const QString& role, const api::AccessEffects& effects, QWidget* parent);

private:
    [[nodiscard]] static QList<QStringList> lines(const api::AccessEffects& effects);
    [[nodiscard]] static QString summary(const api::AccessEffects& effects);
};

} // namespace bloomzy::roles_page
