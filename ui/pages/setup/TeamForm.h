#pragma once

#include "ui/theme/Theme.h"

#include <QtCore/QUrl>
#include <QtWidgets/QWidget>

#include <optional>

class QLineEdit;

namespace bloomzy::widgets {
class LabeledField;
}

namespace bloomzy::setup {

/// The address of a team's server.
class TeamForm : public QWidget
{
    Q_OBJECT

public:
    explicit TeamForm(const theme::Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] bool isEmpty() const;
    /// Nothing when what is filled in is no server's address.
    [[nodiscard]] std::optional<QUrl> url() const;
    /// Goes to the address.
    void enter();
    /// Says at the field that this is no address, and goes there.
    void refuse();
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    QLineEdit* m_address;
    widgets::LabeledField* m_field;
};

} // namespace bloomzy::setup
