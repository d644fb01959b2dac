@echo off
rem Starts Brink from an installation: bin\brink run kursk-2024
rem
rem An installation with a Java of its own, in runtime\, uses that. For one without:
rem JAVA_HOME         the Java to use (17 or later); without it, the java on the PATH
rem BRINK_JAVA_OPTS   more options for Java, after Brink's own
rem
rem Ends with exit code 2 when Brink cannot be started.
setlocal EnableExtensions DisableDelayedExpansion

for %%I in ("%~dp0..") do set "brink_home=%%~fI"
if not exist "%brink_home%\lib\brink-cli.jar" (
  echo brink: "%~f0" lies in no installation of Brink.>&2
  echo brink: Unpack the whole archive, and run bin\brink there, by its path.>&2
  exit /b 2
)

set "brink_java=%brink_home%\runtime\bin\java.exe"
if exist "%brink_java%" goto ready

if not defined JAVA_HOME goto path
set "brink_java=%JAVA_HOME%\bin\java.exe"
if exist "%brink_java%" goto version
echo brink: JAVA_HOME is "%JAVA_HOME%", which has no bin\java.exe.>&2
echo brink: Set it to the directory of a Java 17 or later, or unset it to use the java on the PATH.>&2
exit /b 2

:path
set "brink_java="
for %%I in (java.exe) do set "brink_java=%%~$PATH:I"
if defined brink_java goto version
echo brink: no java on the PATH; Brink needs Java 17 or later.>&2
echo brink: Install one, or set JAVA_HOME.>&2
exit /b 2

:version
rem The first line that java -version writes holds the version in quotes: "17.0.15", or "1.8.0_402" before 9.
set "brink_version="
for /f "tokens=3" %%V in ('^""%brink_java%" -version 2^>^&1^" ^| findstr /c:" version "') do if not defined brink_version set "brink_version=%%~V"
for /f "tokens=1,2 delims=.-+_" %%A in ("%brink_version%") do (
  set "brink_version=%%A"
  if "%%A"=="1" set "brink_version=%%B"
)
if not defined brink_version (
  echo brink: "%brink_java%" does not tell its version; Brink needs Java 17 or later.>&2
  exit /b 2
)
if %brink_version% LSS 17 (
  echo brink: "%brink_java%" is version %brink_version%; Brink needs 17 or later.>&2
  echo brink: Set JAVA_HOME to a newer Java.>&2
  exit /b 2
)

:ready
set "brink_headless=true"
if "%~1"=="gui" set "brink_headless=false"
for %%A in (%*) do if "%%~A"=="--gui" set "brink_headless=false"

rem As in the script for other systems: a short command has no use for the second compiler.
set "brink_compilers=-XX:Tier4InvocationThreshold=60000 -XX:Tier4MinInvocationThreshold=20000 -XX:Tier4CompileThreshold=200000 -XX:Tier4BackEdgeThreshold=800000 -XX:InlineSmallCode=1000 -XX:FreqInlineSize=120"
for %%C in (completion config doctor explain gui help init inspect list manual report schema validate) do if "%~1"=="%%C" set "brink_compilers=-XX:TieredStopAtLevel=1"
if "%~1"=="" set "brink_compilers=-XX:TieredStopAtLevel=1"

rem The user's choice of a collector takes the place of ours: Java accepts one.
set "brink_collector=-XX:+UseParallelGC"
if defined BRINK_JAVA_OPTS echo "%BRINK_JAVA_OPTS%" | findstr /r /c:"-XX:+Use[A-Za-z0-9]*GC" >nul && set "brink_collector="

rem What the command's hints tell people to type.
set "BRINK_LAUNCHER=brink"
"%brink_java%" %brink_compilers% -Xmx640m %brink_collector% -XX:-OmitStackTraceInFastThrow -Xshare:auto -Xlog:disable -Xlog:all=warning:stderr -Xlog:cds*=off:stderr -Djava.awt.headless=%brink_headless% %BRINK_JAVA_OPTS% -cp "%brink_home%\lib\*" org.brinksim.cli.Main %*
exit /b %ERRORLEVEL%
