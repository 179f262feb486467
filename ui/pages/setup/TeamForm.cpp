#include "ui/pages/setup/TeamForm.h"

#include "ui/client/ServerAddress.h"
#include "ui/widgets/inputs/LabeledField.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::setup {

TeamForm::TeamForm(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_address(new QLineEdit)
    , m_field(new widgets::LabeledField(theme, m_address))
{
    m_address->setObjectName(QStringLiteral("address"));
    m_address->setPlaceholderText(QStringLiteral("plants.example.org"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_field);
    connect(m_address, &QLineEdit::textChanged, this, [this] {
        m_field->setError({});
        Q_EMIT changed();
    });
}

bool TeamForm::isEmpty() const
{
    return m_address->text().trimmed().isEmpty();
}

std::optional<QUrl> TeamForm::url() const
{
    return client::serverUrlFromUserInput(m_address->text());
}

void TeamForm::enter()
{
    m_address->setFocus();
    m_address->selectAll();
}

void TeamForm::refuse()
{
    m_field->setError(tr("This is not a server's address. Try plants.example.org or 192.0.2.7:7443."));
    m_address->setFocus();
}

void TeamForm::retranslate()
{
    m_field->setLabel(tr("Server address"));
    m_field->setMessage(tr("Port 7443 is used unless you add another one."));
}

} // namespace bloomzy::setup
