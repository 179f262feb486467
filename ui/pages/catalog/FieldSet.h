#pragma once

#include "ui/models/TaxonEditState.h"
#include "ui/pages/catalog/UndoKeys.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/inputs/LabeledField.h"

#include <functional>

namespace bloomzy::catalog_page {

/// The editors of a tab, each bound to one field of a TaxonEditState: what is typed goes into the state, and the
/// state's value, the saved one ("Was: …") and the server's complaint are shown at the field.
class FieldSet : public QObject
{
    Q_OBJECT

public:
    struct Editor
    {
        QWidget* widget = nullptr;
        /// Puts a value into it without telling anyone.
        std::function<void(const QJsonValue&)> show;
        std::function<void()> retranslate = {};
        /// Why what is typed is no value, while the state still has the one before; empty when it is one.
        std::function<QString()> problem = {};
    };

    FieldSet(const theme::Theme& theme, models::TaxonEditState& state, QObject* parent);

    widgets::LabeledField* add(const QString& pointer, Editor editor);
    widgets::LabeledField* field(const QString& pointer) const;

    void setReadOnly(bool readOnly, const QString& reason);
    void refresh();
    void retranslate();

protected:
    /// The state's values are being put into the editors: what they say now was not typed.
    bool isShowing() const { return m_showing; }

    const theme::Theme& m_theme;
    models::TaxonEditState& m_state;

private:
    struct Binding
    {
        QString pointer;
        widgets::LabeledField* field = nullptr;
        Editor editor;
    };

    void refresh(const Binding& binding);

    std::vector<Binding> m_bindings;
    UndoKeys m_undoKeys;
    bool m_showing = false;
};

} // namespace bloomzy::catalog_page
