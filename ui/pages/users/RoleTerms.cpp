#include "ui/pages/users/RoleTerms.h"

#include "ui/client/JsonCodec.h"
#include "ui/models/Families.h"
#include "ui/models/FamilyCompleter.h"
#include "ui/pages/users/UserTexts.h"
#include "ui/widgets/inputs/LabeledField.h"
#include "ui/widgets/paint/Label.h"

#include <QtCore/QScopedValueRollback>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::users_page {

using client::toQString;
using models::FamilyCompleter;
using widgets::LabeledField;

namespace {

constexpr int longest = 500; // characters of a reason, the server's limit

QDate lastDayOf(const std::string& until)
{
    return UserTexts::time(until).addSecs(-1).date();
}

/// The day is over when the next one begins here.
std::string endOf(const QDate& lastDay)
{
    return lastDay.addDays(1).startOfDay().toUTC().toString(Qt::ISODate).toStdString();
}

} // namespace

RoleTerms::RoleTerms(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_role(new widgets::Label(theme, theme::TypeRole::bodyStrong))
    , m_families(new QLineEdit)
    , m_familiesField(new LabeledField(theme, m_families))
    , m_ends(new QCheckBox(tr("Has an &end")))
    , m_until(new QDateEdit)
    , m_untilField(new LabeledField(theme, m_until))
    , m_reason(new QLineEdit)
    , m_reasonField(new LabeledField(theme, m_reason))
{
    m_families->setObjectName(QStringLiteral("families"));
    m_families->setPlaceholderText(QStringLiteral("Araceae, Moraceae"));
    m_familiesField->setLabel(tr("Families"));
    m_familiesField->setHint(tr("empty: all plants"));
    m_ends->setObjectName(QStringLiteral("ends"));
    m_until->setObjectName(QStringLiteral("until"));
    m_until->setCalendarPopup(true);
    m_until->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_untilField->setLabel(tr("Last day"));
    m_reason->setObjectName(QStringLiteral("roleReason"));
    m_reason->setMaxLength(longest);
    m_role->hide();
    m_familiesField->hide();
    m_until->setDate(QDate::currentDate().addMonths(1));
    m_untilField->setEnabled(false);
    m_reason->setPlaceholderText(tr("Stands in for Kim"));
    m_reasonField->setLabel(tr("Reason"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_role, m_familiesField, m_ends, m_untilField, m_reasonField})
        column->addWidget(widget);
    column->addStretch();
    const auto tell = [this] {
        m_untilField->setEnabled(m_ends->isChecked());
        if (m_filling)
            return;
        clearErrors();
        Q_EMIT changed();
    };
    connect(m_families, &QLineEdit::textChanged, this, tell);
    connect(m_ends, &QCheckBox::toggled, this, tell);
    connect(m_until, &QDateEdit::dateChanged, this, tell);
    connect(m_reason, &QLineEdit::textChanged, this, tell);
}

void RoleTerms::suggestFrom(client::ApiClient& client)
{
    auto* completer = new FamilyCompleter(client, *m_families);
    connect(m_families, &QLineEdit::textEdited, this, [this, completer] {
        const int place = m_families->cursorPosition();
        const int begin = FamilyCompleter::beginOfWord(m_families->text(), place);
        completer->suggest(m_families->text().mid(begin, place - begin), m_families->rect());
    });
    connect(completer, &FamilyCompleter::chosen, this, [this](const QString& family) {
        const int place = m_families->cursorPosition();
        const int begin = FamilyCompleter::beginOfWord(m_families->text(), place);
        m_families->setSelection(begin, place - begin);
        m_families->insert(family);
    });
}

void RoleTerms::display(const QString& role, const api::RoleAssignmentInput& terms, bool aboutTaxa)
{
    const QScopedValueRollback filling(m_filling, true);
    clearErrors();
    m_role->setText(role);
    m_role->show();
    QStringList families;
    for (const std::string& family : terms.families)
        families += toQString(family);
    m_families->setText(families.join(QStringLiteral(", ")));
    m_familiesField->setVisible(aboutTaxa || !families.isEmpty());
    m_ends->setChecked(terms.until.has_value());
    m_until->setDate(terms.until ? lastDayOf(*terms.until) : QDate::currentDate().addMonths(1));
    m_untilField->setEnabled(m_ends->isChecked());
    m_reason->setText(toQString(terms.reason));
}

void RoleTerms::setAboutTaxa(bool aboutTaxa)
{
    m_familiesField->setVisible(aboutTaxa);
}

void RoleTerms::askOnlyWhy()
{
    setAboutTaxa(false);
    m_ends->hide();
    m_untilField->hide();
}

api::RoleAssignmentInput RoleTerms::edited(api::RoleAssignmentInput terms) const
{
    terms.families = m_familiesField->isHidden() ? std::vector<std::string>() : models::familiesIn(m_families->text());
    terms.reason = client::toStdString(m_reason->text().simplified());
    if (!m_ends->isChecked())
        terms.until.reset();
    else if (!terms.until || lastDayOf(*terms.until) != m_until->date())
        terms.until = endOf(m_until->date());
    return terms;
}

void RoleTerms::clearErrors()
{
    for (LabeledField* field : {m_familiesField, m_untilField, m_reasonField})
        field->setError({});
}

bool RoleTerms::showError(const QString& part, const QString& error)
{
    LabeledField* field = part == QStringLiteral("families") ? m_familiesField
                          : part == QStringLiteral("until")  ? m_untilField
                          : part == QStringLiteral("reason") ? m_reasonField
                                                             : nullptr;
    if (!field)
        return false;
    field->setError(error);
    field->editor()->setFocus(Qt::OtherFocusReason);
    return true;
}

} // namespace bloomzy::users_page
