#pragma once

#include <QtCore/QObject>

namespace bloomzy::theme {

/// The files of resources/icons, in camel case; a test fails when the two differ.
class IconNames
{
    Q_GADGET

public:
    enum class Name {
        alert, arrowLeft, arrowRight, auditLog, authenticator, backup, bell, bellOff, bookmark, calendar, chat,
        check, chevronDown, chevronLeft, chevronRight, chevronUp, chevronsUpDown, circleX, clock, close, cloud,
        columns, copy, dashboard, database, diff, difficulty, disk, dna, download, drag, edit, eye, eyeOff, filter,
        folder, globe, health, help, image, irritantPets, key, laptop, leaf, lightIndirect, lightShade, lightSun,
        link, live, lock, mail, merge, merkleTree, minus, more, network, openExternal, passkey, pause, pin, play,
        plus, print, queue, refresh, ruler, save, search, securityKey, server, settings, shield, shieldCheck,
        sortDown, sortUp, star, statusDanger, statusDenied, statusInfo, statusOk, statusReview, statusSuspended,
        statusUnknown, statusWarning, stop, terminal, toxic, trash, undo, unlock, upload, user, users, water,
    };
    Q_ENUM(Name)
};

using IconName = IconNames::Name;

} // namespace bloomzy::theme
