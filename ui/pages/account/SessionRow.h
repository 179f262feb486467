#pragma once

#include "backend/api/Users.h"
#include "ui/theme/Theme.h"

#include <QWidget>

class QPushButton;

namespace bloomzy::account_page {

/// A session: the device, since when and from where, and the button that ends it, which the present one has not.
class SessionRow : public QWidget
{
    Q_OBJECT

public:
    SessionRow(const theme::Theme& theme, const api::UserSession& session, QWidget* parent = nullptr);

    [[nodiscard]] QString id() const;
    void setBusy(bool busy);

Q_SIGNALS:
    void endRequested(const QString& id);

private:
    [[nodiscard]] static QString deviceOf(const api::UserSession& session);
    [[nodiscard]] static QString factsOf(const api::UserSession& session);

    api::UserSession m_session;
    QPushButton* m_end = nullptr;
};

} // namespace bloomzy::account_page
