# One folder, one library: the target is named after the folder and takes every source in it, so the
# folder listing and the link line cannot drift apart.

# bloomzy_library(<name> [MIGRATIONS] [PCH <kind>] [LINK <targets>...] [PRIVATE_LINK <targets>...])
# Library `bloomzy_<name>` from the .cpp files below the current folder; includes are written from the top of the repository.
# PCH is `std` unless told (BloomzyPch.cmake).
# MIGRATIONS compiles resources/migrations/<name>/<engine>/*.sql into it as bloomzy::<name>::migrations(engine).
function(bloomzy_library name)
  cmake_parse_arguments(ARG "MIGRATIONS" "PCH" "LINK;PRIVATE_LINK" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
  if(ARG_MIGRATIONS)
    bloomzy_embed_migrations(${name})
    list(APPEND sources "${CMAKE_BINARY_DIR}/generated/migrations/${name}.cpp")
  endif()
  set(compiled ${sources})
  list(FILTER compiled INCLUDE REGEX "\\.cpp$")
  if(compiled)
    add_library(bloomzy_${name} STATIC ${sources})
    target_include_directories(bloomzy_${name} PUBLIC "${CMAKE_SOURCE_DIR}")
    target_link_libraries(bloomzy_${name} PUBLIC ${ARG_LINK} PRIVATE ${ARG_PRIVATE_LINK})
    if(NOT ARG_PCH)
      set(ARG_PCH std)
    endif()
    bloomzy_use_pch(bloomzy_${name} ${ARG_PCH})
  else()
    add_library(bloomzy_${name} INTERFACE)
    target_include_directories(bloomzy_${name} INTERFACE "${CMAKE_SOURCE_DIR}")
    target_link_libraries(bloomzy_${name} INTERFACE ${ARG_LINK} ${ARG_PRIVATE_LINK})
  endif()
endfunction()

function(bloomzy_embed_migrations name)
  file(GLOB scripts CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/resources/migrations/${name}/*/*.sql")
  add_custom_command(
    OUTPUT "${CMAKE_BINARY_DIR}/generated/migrations/${name}.cpp"
    COMMAND "${CMAKE_COMMAND}" "-DSERVICE=${name}" "-DROOT=${CMAKE_SOURCE_DIR}/resources/migrations/${name}"
            "-DOUT=${CMAKE_BINARY_DIR}/generated/migrations/${name}.cpp"
            -P "${CMAKE_SOURCE_DIR}/packaging/cmake/EmbedMigrations.cmake"
    DEPENDS ${scripts} "${CMAKE_SOURCE_DIR}/packaging/cmake/EmbedMigrations.cmake"
    COMMENT "Embedding the migrations of ${name}")
endfunction()

# bloomzy_write_link_graph(<file>)
# One line for each library and program of the project, `target: linked targets`, for the architecture test.
function(bloomzy_write_link_graph file)
  set(lines "")
  set(folders "${CMAKE_SOURCE_DIR}")
  set(tests "${CMAKE_SOURCE_DIR}/tests")
  while(folders)
    list(POP_FRONT folders folder)
    get_property(children DIRECTORY "${folder}" PROPERTY SUBDIRECTORIES)
    list(APPEND folders ${children})
    get_property(targets DIRECTORY "${folder}" PROPERTY BUILDSYSTEM_TARGETS)
    foreach(target IN LISTS targets)
      get_target_property(type ${target} TYPE)
      cmake_path(IS_PREFIX tests "${folder}" isTest)
      if(type MATCHES "LIBRARY|EXECUTABLE" AND NOT isTest AND NOT target MATCHES "^bloomzy_pch_")
        get_target_property(linked ${target} LINK_LIBRARIES)
        get_target_property(interface ${target} INTERFACE_LINK_LIBRARIES)
        set(all ${linked} ${interface})
        list(REMOVE_DUPLICATES all)
        list(FILTER all EXCLUDE REGEX "NOTFOUND|LINK_ONLY")
        list(JOIN all " " all)
        string(APPEND lines "${target}: ${all}\n")
      endif()
    endforeach()
  endwhile()
  file(GENERATE OUTPUT "${file}" CONTENT "${lines}")
endfunction()

# bloomzy_test(<kind> <name> [PCH <kind>] LINK <targets>...)
# One Qt Test program from <name>.cpp in the current folder, registered with CTest under the label <kind>. PCH is `test`
# unless told.
function(bloomzy_test kind name)
  cmake_parse_arguments(ARG "" "TIMEOUT;PCH" "LINK;ENVIRONMENT" ${ARGN})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  add_executable(${name} ${name}.cpp)
  target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}")
  set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  target_link_libraries(${name} PRIVATE Qt6::Test bloomzy_testpaths ${ARG_LINK})
  if(NOT ARG_PCH)
    set(ARG_PCH test)
  endif()
  bloomzy_use_pch(${name} ${ARG_PCH})
  add_test(NAME ${kind}.${name} COMMAND ${name})
  set_tests_properties(${kind}.${name} PROPERTIES LABELS ${kind} TIMEOUT ${ARG_TIMEOUT}
                       ENVIRONMENT "QT_QPA_PLATFORM=offscreen;${ARG_ENVIRONMENT}")
endfunction()

# bloomzy_skippable_slot(<kind> <name> <slot>)
# A slot that not every machine can run, once more by itself: CTest counts a program as passed when one of its slots was
# skipped, and this as skipped.
function(bloomzy_skippable_slot kind name slot)
  add_test(NAME ${kind}.${name}.${slot} COMMAND ${name} ${slot})
  set_tests_properties(${kind}.${name}.${slot} PROPERTIES LABELS ${kind} TIMEOUT 120 SKIP_REGULAR_EXPRESSION "SKIP   : "
                                                          ENVIRONMENT "QT_QPA_PLATFORM=offscreen")
endfunction()
