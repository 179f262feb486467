#pragma once

#include "ui/models/FamilyCompleter.h"

#include <QtWidgets/QPlainTextEdit>

namespace bloomzy::roles_page {

/// Families, one on a line or with commas, with suggestions for the one that is being typed.
class FamiliesEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit FamiliesEdit(client::ApiClient& client, QWidget* parent = nullptr);

    [[nodiscard]] models::FamilyCompleter& completer() const { return *m_completer; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void suggest();
    void take(const QString& family);

    models::FamilyCompleter* m_completer;
};

} // namespace bloomzy::roles_page
