# SQLCipher 4, pinned, as a private shared library with SQLite's own soname.
#
# Why so: Debian 12 ships SQLCipher 3.4.1 of 2016, which cannot carry the file format. The npm package below holds the
# SQLCipher 4.14.0 amalgamation (on SQLite 3.51.3). Built with the soname libsqlite3.so.0 and found first through the rpath of our
# executables, it is the library that Qt's stock QSQLITE plugin resolves to: no driver of our own, one SQLite in the process.
set(GREFFE_SQLCIPHER_VERSION "6.0.0")
set(GREFFE_SQLCIPHER_SHA512
    "626592408478727bfee4bdfc9582684bf74817ff9b11905a0020136de4f2ab85ca8cc1dcc5d22516712504b888a9af6bc2c78e222988623b9d80e382a2fb9ddd")

if(DEFINED ENV{GREFFE_SQLCIPHER_TARBALL})
    set(_tarball "$ENV{GREFFE_SQLCIPHER_TARBALL}")
else()
    if(DEFINED ENV{XDG_CACHE_HOME})
        set(_cache "$ENV{XDG_CACHE_HOME}/greffe")
    else()
        set(_cache "$ENV{HOME}/.cache/greffe")
    endif()
    set(_tarball "${_cache}/journeyapps-sqlcipher-${GREFFE_SQLCIPHER_VERSION}.tgz")
endif()
if(NOT EXISTS "${_tarball}")
    message(FATAL_ERROR "SQLCipher's source is missing: ${_tarball}\nRun ./run or ./test once (they fetch it), or set GREFFE_SQLCIPHER_TARBALL to the package file.")
endif()
file(SHA512 "${_tarball}" _actual)
if(NOT _actual STREQUAL GREFFE_SQLCIPHER_SHA512)
    message(FATAL_ERROR "${_tarball} is not the pinned SQLCipher package: SHA-512 is ${_actual}. Delete it and run ./run again.")
endif()

set(_source "${CMAKE_BINARY_DIR}/sqlcipher")
if(NOT EXISTS "${_source}/package/deps/sqlcipher-amalgamation/sqlite3.c")
    file(ARCHIVE_EXTRACT INPUT "${_tarball}" DESTINATION "${_source}" PATTERNS "package/deps/sqlcipher-amalgamation/*")
endif()
set(GREFFE_SQLCIPHER_DIR "${_source}/package/deps/sqlcipher-amalgamation")

add_library(greffe_sqlcipher SHARED "${GREFFE_SQLCIPHER_DIR}/sqlite3.c")
target_include_directories(greffe_sqlcipher SYSTEM PUBLIC "${GREFFE_SQLCIPHER_DIR}")
target_compile_definitions(greffe_sqlcipher PRIVATE
    SQLITE_HAS_CODEC SQLITE_TEMP_STORE=2 SQLITE_THREADSAFE=1
    SQLITE_EXTRA_INIT=sqlcipher_extra_init SQLITE_EXTRA_SHUTDOWN=sqlcipher_extra_shutdown
    SQLCIPHER_CRYPTO_OPENSSL SQLITE_ENABLE_FTS5 SQLITE_ENABLE_COLUMN_METADATA SQLITE_SECURE_DELETE SQLITE_DQS=0
    HAVE_STDINT_H=1 HAVE_USLEEP=1 _GNU_SOURCE)
target_compile_definitions(greffe_sqlcipher PUBLIC SQLITE_HAS_CODEC)
target_compile_options(greffe_sqlcipher PRIVATE -w -O2)
target_link_libraries(greffe_sqlcipher PRIVATE OpenSSL::Crypto ${CMAKE_DL_LIBS} m)
set_target_properties(greffe_sqlcipher PROPERTIES
    OUTPUT_NAME sqlite3 VERSION 0.8.6 SOVERSION 0
    LIBRARY_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/lib/greffe")
install(TARGETS greffe_sqlcipher LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}/greffe" NAMELINK_SKIP)
# Installed executables look beside themselves first, so that the plugin meets our library and not the system's.
set(GREFFE_INSTALL_RPATH "$ORIGIN/../${CMAKE_INSTALL_LIBDIR}/greffe")
set(CMAKE_INSTALL_RPATH "${GREFFE_INSTALL_RPATH}")
