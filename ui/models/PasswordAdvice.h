#pragma once

#include "ui/client/ApiClient.h"
#include "ui/client/AuthApi.h"
#include "ui/widgets/inputs/PasswordField.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>

#include <functional>

namespace bloomzy::models {

/// Asks the server what it says of the password that is being chosen, shortly after the last key, and shows it in the
/// field: bars, a word, and what is missing. GUI thread only.
class PasswordAdvice : public QObject
{
    Q_OBJECT

public:
    struct Person
    {
        QString name;
        QString email;
    };

    /// Both functions are asked at each check; the client may be null.
    PasswordAdvice(widgets::PasswordField& field, std::function<client::ApiClient*()> client,
                   std::function<Person()> person);

    /// The server's rules hold, as far as is known; what it could not be asked about it decides later.
    [[nodiscard]] bool isAcceptable() const;
    /// Name or address are others now.
    void askSoon() { m_soon.start(); }
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    void ask();
    void show();
    [[nodiscard]] QString wordFor(int score) const;

    widgets::PasswordField& m_field;
    std::function<client::ApiClient*()> m_client;
    std::function<Person()> m_person;
    QTimer m_soon;
    client::CancelToken m_cancel;
    std::optional<api::PasswordCheck> m_check; ///< of the present password
};

} // namespace bloomzy::models
