#pragma once

#include "backend/api/Access.h"
#include "backend/api/Settings.h"
#include "ui/theme/Theme.h"

#include <QJsonValue>
#include <QMap>
#include <QWidget>

class QComboBox;
class QPushButton;
class QSpacerItem;
class QSpinBox;

namespace bloomzy::widgets {
class LabeledField;
}

namespace bloomzy::settings_page {

/// One setting of the server: its editor, what it was, what it may be, and a way back to the default.
class SettingField : public QWidget
{
    Q_OBJECT

public:
    SettingField(const theme::Theme& theme, const api::Setting& setting, QWidget* parent = nullptr);

    /// Anew from the server. What is typed and not saved stays when `keepEdit`.
    void renew(const api::Setting& setting, bool keepEdit);
    [[nodiscard]] const std::string& key() const { return m_setting.key; }
    [[nodiscard]] bool asksForARole() const { return m_setting.type == api::SettingType::role; }
    /// Where it asks for one: those of them that manage nothing. Before that the present one and the default.
    void offer(const std::vector<api::Role>& roles);
    /// As typed; null where that is the default.
    [[nodiscard]] QJsonValue value() const;
    [[nodiscard]] bool isChanged() const;
    void discard();
    void setReadOnly(bool readOnly, const QString& reason);
    void setError(const QString& error);
    void retranslate();

Q_SIGNALS:
    void edited();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeEditor();
    void placeReset();
    [[nodiscard]] QJsonValue typed() const;
    void type(const QJsonValue& value);
    void fillChoices();
    [[nodiscard]] QStringList choices() const;
    [[nodiscard]] QString words(const QString& choice) const;
    [[nodiscard]] QString shown() const;
    void take();
    void showUnit();

    api::Setting m_setting;
    QSpinBox* m_number = nullptr;
    QComboBox* m_choice = nullptr;
    QMap<QString, QString> m_roles; ///< what the operator calls each that is offered, by id
    widgets::LabeledField* m_field;
    QPushButton* m_reset;
    QSpacerItem* m_labelRoom = nullptr; ///< above it
    bool m_readOnly = false;
};

} // namespace bloomzy::settings_page
