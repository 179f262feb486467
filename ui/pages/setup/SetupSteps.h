#pragma once

#include "ui/pages/setup/Journey.h"

#include <QtWidgets/QStackedWidget>

#include <vector>

namespace bloomzy::setup {

class AccountStep;
class AdminStep;
class KeyStep;
class ReadyStep;
class RecoveryStep;
class RestoreStep;
class Step;
class WhereStep;

/// The wizard's steps, and which of them the present way goes through.
class SetupSteps : public QStackedWidget
{
    Q_OBJECT

public:
    /// What is found out on the way.
    struct Way
    {
        bool comparesKey = false; ///< the server's key is not known yet
        bool signsIn = false;     ///< the server has its administrator
        bool makesKey = true;     ///< a recovery key is due
        bool restores = false;    ///< the data come from a backup
    };

    explicit SetupSteps(Journey& journey, QWidget* parent = nullptr);

    [[nodiscard]] Step* current() const;
    [[nodiscard]] std::vector<Step*> all() const;
    /// What the steps of the present way are called, in its order.
    [[nodiscard]] QStringList names() const;
    /// Where in names() the current step stands.
    [[nodiscard]] int position() const;

    Way way;
    WhereStep* const where;
    RestoreStep* const restore;
    KeyStep* const key;
    AdminStep* const admin;
    AccountStep* const account;
    RecoveryStep* const recovery;
    ReadyStep* const ready;

private:
    struct Stop
    {
        Step* step;
        QString name;
    };
    [[nodiscard]] std::vector<Stop> stops() const;
};

} // namespace bloomzy::setup
