#include "ui/pages/setup/HereForm.h"

#include "ui/widgets/inputs/LabeledField.h"
#include "ui/widgets/paint/Label.h"

#include <QtCore/QDir>
#include <QtGui/QAction>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QStyle>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::setup {

using widgets::LabeledField;

namespace {

constexpr quint16 usualPort = 7443;

} // namespace

HereForm::HereForm(const theme::Theme& theme, widgets::Dialogs& dialogs, const QString& folder, QWidget* parent)
    : QWidget(parent)
    , m_dialogs(dialogs)
    , m_folder(new QLineEdit(QDir::toNativeSeparators(folder)))
    , m_icon(m_folder->addAction(theme.icon(theme::IconName::folder), QLineEdit::LeadingPosition))
    , m_change(new QPushButton)
    , m_folderField(new LabeledField(theme, m_folder))
    , m_port(new QSpinBox)
    , m_portField(new LabeledField(theme, m_port))
    , m_teammates(new QCheckBox)
    , m_teammatesHint(new widgets::Label(theme, theme::TypeRole::small, theme::ColorRole::textMuted))
    , m_keep(new QCheckBox)
    , m_keepHint(new widgets::Label(theme, theme::TypeRole::small, theme::ColorRole::textMuted))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    addPlace(*column);
    addTeammates(*column);
    addKeep(*column);
    connect(m_change, &QPushButton::clicked, this, &HereForm::chooseFolder);
    connect(m_icon, &QAction::triggered, this, &HereForm::chooseFolder);
    connect(m_folder, &QLineEdit::textEdited, this, &HereForm::edited);
    connect(m_port, &QSpinBox::valueChanged, this, &HereForm::edited);
    connect(m_teammates, &QCheckBox::toggled, this, &HereForm::edited);
}

void HereForm::addPlace(QBoxLayout& column)
{
    m_folder->setObjectName(QStringLiteral("folder"));
    m_port->setObjectName(QStringLiteral("port"));
    m_port->setRange(1, 65535);
    m_port->setValue(usualPort);
    m_port->setGroupSeparatorShown(false);
    m_portField->setFixedWidth(132);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_folderField, 1);
    row->addWidget(m_change, 0, Qt::AlignBottom);
    row->addWidget(m_portField);
    column.addLayout(row);
}

void HereForm::addTeammates(QBoxLayout& column)
{
    m_teammates->setObjectName(QStringLiteral("teammates"));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_teammates);
    row->addWidget(m_teammatesHint, 1);
    column.addLayout(row);
}

void HereForm::addKeep(QBoxLayout& column)
{
    m_keep->setObjectName(QStringLiteral("keep"));
    m_keepHint->setWordWrap(true);
    m_keepHint->setIndent(m_keep->style()->pixelMetric(QStyle::PM_IndicatorWidth) +
                          m_keep->style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing));
    auto* rows = new QVBoxLayout;
    rows->setSpacing(0);
    rows->addWidget(m_keep, 0, Qt::AlignLeft);
    rows->addWidget(m_keepHint);
    column.addLayout(rows);
}

QString HereForm::folder() const
{
    const QString typed = m_folder->text().trimmed();
    return typed.isEmpty() ? QString() : QDir::cleanPath(QDir::fromNativeSeparators(typed));
}

ServerPlace HereForm::place() const
{
    return {.folder = folder(), .port = static_cast<quint16>(m_port->value()), .teammates = m_teammates->isChecked()};
}

void HereForm::setPort(quint16 port)
{
    m_port->setValue(port);
}

bool HereForm::keepsRunning() const
{
    return m_keep->isChecked();
}

void HereForm::setKeepHint(const QString& hint)
{
    m_keepHint->setText(hint);
}

void HereForm::chooseFolder()
{
    m_dialogs.chooseFolder(
        this,
        {.title = tr("Choose the data folder"), .directory = m_folder->text(), .suggestedName = {}, .filters = {}},
        [this](const QString& path) {
            if (path.isEmpty())
                return;
            m_folder->setText(QDir::toNativeSeparators(path));
            Q_EMIT folderChosen();
        });
}

void HereForm::retranslate()
{
    m_folderField->setLabel(tr("Data folder"));
    m_icon->setText(tr("Choose the data folder"));
    m_change->setText(tr("Change…"));
    m_portField->setLabel(tr("Port"));
    m_teammates->setText(tr("Let teammates on this network connect"));
    m_teammatesHint->setText(tr("They still need an account"));
    m_keep->setText(tr("Keep the server running after the console closes"));
}

} // namespace bloomzy::setup
