#include "ui/models/ViewNameDialog.h"

#include "ui/widgets/inputs/LabeledField.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::models {

namespace {

constexpr int longest = 80;    // characters, the server's limit
constexpr int narrowest = 380; // pixels

} // namespace

ViewNameDialog::ViewNameDialog(const theme::Theme& theme, const QString& name, const QStringList& taken,
                               QWidget* parent)
    : QDialog(parent)
    , m_taken(taken)
    , m_name(new QLineEdit(name))
    , m_field(new widgets::LabeledField(theme, m_name))
{
    m_field->setLabel(tr("Name of the view"));
    m_name->setMaxLength(longest);
    m_name->selectAll();
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_field);
    column->addWidget(buttons());
    connect(m_name, &QLineEdit::textChanged, this, &ViewNameDialog::check);
    check();
    setMinimumWidth(narrowest);
}

QWidget* ViewNameDialog::buttons()
{
    auto* box = new QDialogButtonBox;
    m_save = box->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    m_save->setProperty("variant", QStringLiteral("primary"));
    m_save->setDefault(true);
    box->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole);
    connect(box, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return box;
}

QString ViewNameDialog::name() const
{
    return m_name->text().simplified();
}

void ViewNameDialog::check()
{
    const bool isTaken = m_taken.contains(name());
    m_field->setError(isTaken ? tr("You have a view of this name. Choose another one.") : QString());
    m_save->setEnabled(!isTaken && !name().isEmpty());
}

} // namespace bloomzy::models
