#pragma once

#include "backend/api/ApiKeys.h"
#include "ui/theme/Theme.h"

#include <QWidget>

class QPushButton;

namespace bloomzy::account_page {

/// An API key: its name, what it may do, until when, when it was used last, and the button that removes it.
class ApiKeyRow : public QWidget
{
    Q_OBJECT

public:
    ApiKeyRow(const theme::Theme& theme, const api::ApiKey& key, QWidget* parent = nullptr);

    void setBusy(bool busy);

Q_SIGNALS:
    void removeRequested();

private:
    QPushButton* m_remove;
};

} // namespace bloomzy::account_page
