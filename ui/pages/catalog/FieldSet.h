#pragma once

#include "ui/models/TaxonEditState.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/inputs/LabeledField.h"

#include <functional>

class QLineEdit;
class QPlainTextEdit;

namespace bloomzy::catalog_page {

/// The editors of a tab, each bound to one field of a TaxonEditState: what is typed goes into the state, and the
/// state's value, the saved one ("Was: …") and the server's complaint are shown at the field.
class FieldSet : public QObject
{
    Q_OBJECT

public:
    FieldSet(const theme::Theme& theme, models::TaxonEditState& state, QObject* parent);

    /// Binds an editor of any kind; `show` puts a value into it without telling anyone.
    widgets::LabeledField* add(const QString& pointer, QWidget* editor, std::function<void(const QJsonValue&)> show);

    widgets::LabeledField* addLine(const QString& pointer, bool botanical = false);
    widgets::LabeledField* addText(const QString& pointer, int lines);
    widgets::LabeledField* addNumber(const QString& pointer);
    /// `none`: what stands for an absent value; without it there is always one.
    widgets::LabeledField* addChoice(const QString& pointer, std::function<QString()> none = {});
    widgets::LabeledField* addSegments(const QString& pointer);
    widgets::LabeledField* addRange(const QString& pointer, const QString& unit, int lowest, int highest);

    widgets::LabeledField* field(const QString& pointer) const;
    models::TaxonEditState& state() const { return m_state; }

    /// Something is typed that is no value; the state still has the one before.
    bool hasUnusable() const;
    void setReadOnly(bool readOnly, const QString& reason);
    void refresh();
    void retranslate();

private:
    struct Binding
    {
        QString pointer;
        widgets::LabeledField* field = nullptr;
        std::function<void(const QJsonValue&)> show;
        std::function<void()> retranslate;
    };

    void refresh(Binding& binding);

    const theme::Theme& m_theme;
    models::TaxonEditState& m_state;
    std::vector<Binding> m_bindings;
    bool m_showing = false;
};

} // namespace bloomzy::catalog_page
