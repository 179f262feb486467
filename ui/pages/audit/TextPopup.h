#pragma once

#include "ui/widgets/inputs/ChipPopup.h"

class QLineEdit;

namespace bloomzy::widgets {
class LabeledField;
}

namespace bloomzy::audit_page {

/// Types a value of a filter: an address, an id.
class TextPopup : public widgets::ChipPopup
{
    Q_OBJECT

public:
    /// `hint`: what can be typed.
    TextPopup(const theme::Theme& theme, QWidget& under, const QString& title, const QString& hint,
              const QString& value);

    void open();
    [[nodiscard]] QLineEdit& field() const { return *m_field; }

Q_SIGNALS:
    void chosen(const QString& value);

private:
    QLineEdit* m_field;
};

} // namespace bloomzy::audit_page
