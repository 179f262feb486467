#include "backend/backup/archive/Layout.h"

namespace bloomzy::backup::archive {

std::string databaseMember(std::string_view service, storage::Engine engine)
{
    return (service == "audit" ? "audit/" : "store/") + std::string(service) +
           (engine == storage::Engine::sqlite ? ".db" : ".sql");
}

} // namespace bloomzy::backup::archive
