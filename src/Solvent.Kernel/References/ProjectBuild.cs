using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Solvent.Kernel.References;

/// <summary>Builds a project that a cell references, with the SDK that is installed.</summary>
internal static partial class ProjectBuild
{
    private const int ErrorsShown = 5;

    /// <summary>Builds <paramref name="project"/> with everything it depends on next to it.</summary>
    /// <returns>The path of the built assembly.</returns>
    /// <exception cref="SolventException"><c>project-build-failed</c> with the first errors, or <c>dotnet-not-found</c>.</exception>
    public static async Task<string> RunAsync(string project, CancellationToken cancellationToken)
    {
        using var process = Start(project);
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        var text = await output;
        if (process.ExitCode == 0) return Target(text);
        throw new SolventException("project-build-failed", $"The project '{project}' does not build.\n{Errors(text + await errors)}")
        {
            File = project,
            Hint = $"Correct it and see that `dotnet build \"{project}\"` succeeds, then run the cell again.",
        };
    }

    private static Process Start(string project)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(project),
            ArgumentList =
            {
                "build", project, "--nologo", "-v:q", "-clp:NoSummary", "-nodeReuse:false", "-p:CopyLocalLockFileAssemblies=true",
                "-t:Build", "-getProperty:TargetPath", "-getProperty:TargetName",
            },
        };
        // Of a host that was itself started by the build: they would point the new build at the wrong tools.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new SolventException("dotnet-not-found", "A project can be referenced only where the .NET SDK is installed.", exception)
            {
                File = project,
                Hint = "Install the SDK and put `dotnet` on the path, or reference the built dll.",
            };
        }
    }

    private static string Target(string output)
    {
        var start = output.IndexOf('{', StringComparison.Ordinal);
        using var document = JsonDocument.Parse(output[start..]);
        return document.RootElement.GetProperty("Properties").GetProperty("TargetPath").GetString()!;
    }

    private static string Errors(string output)
    {
        var errors = output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line.Contains("error", StringComparison.Ordinal))
            .Select(line => ProjectSuffix().Replace(line, ""))
            .Distinct()
            .ToList();
        if (errors.Count == 0) return output.Trim();
        var omitted = errors.Count - ErrorsShown;
        if (omitted > 0) errors = [.. errors.Take(ErrorsShown), string.Create(CultureInfo.InvariantCulture, $"… and {omitted} more")];
        return string.Join('\n', errors);
    }

    [GeneratedRegex(@"\s*\[[^\]]*proj(::[^\]]*)?\]$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ProjectSuffix();
}
