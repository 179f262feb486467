# One folder, one library: the target is named after the folder and takes every source in it, so the
# folder listing and the link line cannot drift apart.

# bloomzy_library(<name> [LINK <targets>...] [PRIVATE_LINK <targets>...])
# Library `bloomzy_<name>` from the .cpp files below the current folder; includes are written from the top of the repository.
function(bloomzy_library name)
  cmake_parse_arguments(ARG "" "" "LINK;PRIVATE_LINK" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
  set(compiled ${sources})
  list(FILTER compiled INCLUDE REGEX "\\.cpp$")
  if(compiled)
    add_library(bloomzy_${name} STATIC ${sources})
    set(scope PUBLIC)
  else()
    add_library(bloomzy_${name} INTERFACE)
    set(scope INTERFACE)
  endif()
  target_include_directories(bloomzy_${name} ${scope} "${CMAKE_SOURCE_DIR}" "${CMAKE_BINARY_DIR}/generated")
  target_link_libraries(bloomzy_${name} ${scope} ${ARG_LINK})
  if(ARG_PRIVATE_LINK)
    target_link_libraries(bloomzy_${name} PRIVATE ${ARG_PRIVATE_LINK})
  endif()
endfunction()

# bloomzy_embed_migrations(<name>)
# Compiles resources/migrations/<name>/<engine>/*.sql into bloomzy_<name> as bloomzy::<name>::migrations(engine).
function(bloomzy_embed_migrations name)
  file(GLOB scripts CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/resources/migrations/${name}/*/*.sql")
  set(generated "${CMAKE_BINARY_DIR}/generated/migrations/${name}.cpp")
  add_custom_command(
    OUTPUT "${generated}"
    COMMAND "${CMAKE_COMMAND}" "-DSERVICE=${name}" "-DROOT=${CMAKE_SOURCE_DIR}/resources/migrations/${name}"
            "-DOUT=${generated}" -P "${CMAKE_SOURCE_DIR}/packaging/cmake/EmbedMigrations.cmake"
    DEPENDS ${scripts} "${CMAKE_SOURCE_DIR}/packaging/cmake/EmbedMigrations.cmake"
    COMMENT "Embedding the migrations of ${name}")
  target_sources(bloomzy_${name} PRIVATE "${generated}")
endfunction()

# bloomzy_test(<kind> <name> LINK <targets>...)
# One Qt Test program from <name>.cpp in the current folder, registered with CTest under the label <kind>.
function(bloomzy_test kind name)
  cmake_parse_arguments(ARG "" "TIMEOUT" "LINK;ENVIRONMENT" ${ARGN})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  add_executable(${name} ${name}.cpp)
  set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  target_link_libraries(${name} PRIVATE Qt6::Test ${ARG_LINK})
  add_test(NAME ${kind}.${name} COMMAND ${name})
  set_tests_properties(${kind}.${name} PROPERTIES LABELS ${kind} TIMEOUT ${ARG_TIMEOUT}
                       ENVIRONMENT "QT_QPA_PLATFORM=offscreen;${ARG_ENVIRONMENT}")
endfunction()
