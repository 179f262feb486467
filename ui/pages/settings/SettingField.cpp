#include "ui/pages/settings/SettingField.h"

#include "ui/client/JsonCodec.h"
#include "ui/models/RoleNames.h"
#include "ui/pages/settings/SettingTexts.h"
#include "ui/widgets/inputs/LabeledField.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace bloomzy::settings_page {

using client::toQString;

namespace {

QJsonValue read(const api::RawJson& json)
{
    return QJsonDocument::fromJson('[' + QByteArray::fromStdString(json.text) + ']').array().first();
}

int bounded(std::int64_t number)
{
    return int(std::clamp<std::int64_t>(number, 0, std::numeric_limits<int>::max()));
}

} // namespace

SettingField::SettingField(const theme::Theme& theme, const api::Setting& setting, QWidget* parent)
    : QWidget(parent)
    , m_setting(setting)
    , m_field(new widgets::LabeledField(theme, makeEditor()))
    , m_reset(new QPushButton)
{
    m_reset->setProperty("variant", QStringLiteral("link"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_field, 1);
    auto* beside = new QVBoxLayout;
    m_labelRoom = new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Fixed);
    beside->setSpacing(0);
    beside->addSpacerItem(m_labelRoom);
    beside->addWidget(m_reset);
    beside->addStretch();
    row->addLayout(beside);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        type(read(m_setting.defaultValue));
        take();
        m_field->editor()->setFocus();
    });
    m_field->editor()->installEventFilter(this);
    m_field->editor()->setFocusPolicy(Qt::StrongFocus);
    retranslate();
    discard();
}

/// The button stands beside the editor, not beside the label above it.
void SettingField::placeReset()
{
    const int top = m_field->editor()->y();
    if (m_labelRoom->sizeHint().height() == top)
        return;
    m_labelRoom->changeSize(0, top, QSizePolicy::Minimum, QSizePolicy::Fixed);
    layout()->invalidate();
}

QWidget* SettingField::makeEditor()
{
    if (m_setting.type != api::SettingType::integer) {
        m_choice = new QComboBox;
        connect(m_choice, &QComboBox::currentIndexChanged, this, &SettingField::take);
        return m_choice;
    }
    m_number = new QSpinBox;
    m_number->setRange(bounded(m_setting.least.value_or(0)),
                       bounded(m_setting.most.value_or(std::numeric_limits<int>::max())));
    connect(m_number, &QSpinBox::valueChanged, this, &SettingField::take);
    return m_number;
}

bool SettingField::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Move)
        placeReset();
    // Who scrolls the page does not mean the value that the pointer passes.
    if (event->type() != QEvent::Wheel || static_cast<QWidget*>(watched)->hasFocus())
        return false;
    event->ignore();
    return true;
}

void SettingField::renew(const api::Setting& setting, bool keepEdit)
{
    const bool kept = keepEdit && isChanged();
    m_setting = setting;
    if (asksForARole())
        fillChoices();
    if (kept)
        take();
    else
        discard();
}

void SettingField::offer(const std::vector<api::Role>& roles)
{
    const auto manages = [](const std::string& permission) { return permission.ends_with(".manage"); };
    m_roles.clear();
    for (const api::Role& role : roles)
        if (std::ranges::none_of(role.permissions, manages))
            m_roles.insert(toQString(role.id), toQString(role.name));
    fillChoices();
    take();
}

QJsonValue SettingField::typed() const
{
    return m_choice ? QJsonValue(m_choice->currentData().toString()) : QJsonValue(m_number->value());
}

QJsonValue SettingField::value() const
{
    return typed() == read(m_setting.defaultValue) ? QJsonValue(QJsonValue::Null) : typed();
}

bool SettingField::isChanged() const
{
    return typed() != read(m_setting.value);
}

void SettingField::type(const QJsonValue& value)
{
    const QSignalBlocker quiet(m_field->editor());
    if (m_choice)
        m_choice->setCurrentIndex(m_choice->findData(value.toString()));
    else
        m_number->setValue(bounded(value.toInteger()));
}

void SettingField::discard()
{
    type(read(m_setting.value));
    take();
}

void SettingField::take()
{
    m_field->setError({});
    showUnit();
    if (isChanged())
        m_field->setChanged(shown());
    else
        m_field->clearChanged();
    m_reset->setEnabled(!m_readOnly && !value().isNull());
    Q_EMIT edited();
}

void SettingField::showUnit()
{
    if (m_number)
        m_number->setSuffix(SettingTexts::suffix(m_number->value(), m_setting));
}

void SettingField::setReadOnly(bool readOnly, const QString& reason)
{
    m_readOnly = readOnly;
    m_field->setReadOnly(readOnly, reason);
    m_reset->setVisible(!readOnly);
}

void SettingField::setError(const QString& error)
{
    m_field->setError(error);
}

void SettingField::fillChoices()
{
    const QSignalBlocker quiet(m_choice);
    const QString current = m_choice->currentData().toString();
    m_choice->clear();
    for (const QString& choice : choices())
        m_choice->addItem(words(choice), choice);
    const int same = m_choice->findData(current);
    m_choice->setCurrentIndex(same >= 0 ? same : m_choice->findData(read(m_setting.value).toString()));
}

QStringList SettingField::choices() const
{
    QStringList all = m_roles.keys();
    for (const std::string& choice : m_setting.choices)
        all += toQString(choice);
    if (asksForARole())
        for (const api::RawJson& role : {m_setting.value, m_setting.defaultValue})
            if (!all.contains(read(role).toString()))
                all += read(role).toString();
    return all;
}

QString SettingField::words(const QString& choice) const
{
    return asksForARole() ? models::roleName(choice, m_roles.value(choice)) : SettingTexts::choice(choice);
}

/// What it was.
QString SettingField::shown() const
{
    return m_choice ? words(read(m_setting.value).toString()) : SettingTexts::value(m_setting.value, m_setting);
}

void SettingField::retranslate()
{
    m_field->setLabel(SettingTexts::title(m_setting));
    m_field->setMessage(SettingTexts::text(m_setting) + QLatin1Char(' ') + SettingTexts::limits(m_setting));
    m_reset->setText(tr("Default"));
    //: %1 is a setting's title.
    m_reset->setAccessibleName(tr("Default of %1").arg(SettingTexts::title(m_setting)));
    if (m_choice)
        fillChoices();
    showUnit();
    if (m_field->isChanged())
        m_field->setChanged(shown());
}

} // namespace bloomzy::settings_page
