#pragma once

#include "ui/pages/setup/Arrival.h"

#include <QtWidgets/QMainWindow>

namespace bloomzy::setup {

/// The first-run wizard: where the server runs, first administrator, recovery key, ready; or the form for a team's
/// server. GUI thread only.
class SetupWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit SetupWindow(SetupParts parts, QWidget* parent = nullptr);
    ~SetupWindow() override;

    /// After arrived(); once.
    [[nodiscard]] Arrival takeArrival();

Q_SIGNALS:
    void arrived();

protected:
    void changeEvent(QEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace bloomzy::setup
