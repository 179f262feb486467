#include "backend/host/ApiDescription.h"

namespace bloomzy::host {

http::ApiInfo apiInfo(std::string_view version)
{
    return {
        .title = "Bloomzy",
        .version = std::string(version),
        .description =
            "Users, roles, a botanical catalog, its audit log and its backups. Errors are problem details (RFC 9457).",
        .groups =
            {
                {"access",
                 "Who may do what, and why; what a change of a role would do; roles that exclude each other."},
                {"audit", "The audit log: who did what, and when; its proofs, and the views of it that people keep."},
                {"auth", "Signing in and out, and what the signed-in person may do."},
                {"backups", "Where backups go, when they are made and how long they are kept; restore points; recovery "
                            "keys, to which "
                            "backups are encrypted."},
                {"catalog", "The catalog as a whole: imports, the starter catalog, and the views that people keep."},
                {"events", "What is changed, as it happens."},
                {"keys", "The keys that sign access tokens, and the master key that seals secrets at rest."},
                {"operations", "Long work: how far it is, how it ended, and a way to cancel it."},
                {"permissions", "What a role can allow."},
                {"roles", "Roles: rules that grant or deny permissions, and the roles they inherit from."},
                {"server", "The server itself: health, metrics, keys, and this reference."},
                {"settings", "The server's own settings, with what each may be."},
                {"setup", "The first administrator of a new server."},
                {"taxa", "Plants by their botanical names, with care, relations and revisions."},
                {"users", "People with an account, and invitations."},
            },
        .words = http::FieldWords(apiFieldWords())};
}

} // namespace bloomzy::host
