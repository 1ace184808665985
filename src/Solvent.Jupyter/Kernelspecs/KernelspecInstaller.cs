using System.Text.RegularExpressions;

namespace Solvent.Jupyter;

/// <summary>Makes Solvent known to the Jupyter clients of this machine, and unknown again.</summary>
public static partial class KernelspecInstaller
{
    /// <summary>The name that the kernel has by default.</summary>
    public const string DefaultName = "solvent";

    /// <summary>What clients show by default.</summary>
    public const string DefaultDisplayName = "C# (Solvent)";

    private const string Replaced = "kernel.json.replaced";

    /// <summary>Installs a kernelspec. One of Solvent with the same name is replaced.</summary>
    /// <param name="kernels">The folder that holds the kernelspecs.</param>
    /// <param name="name">The name that notebooks hold.</param>
    /// <param name="displayName">What clients show.</param>
    /// <param name="command">The command that starts the kernel; Jupyter puts the file in place of <c>{connection_file}</c>.</param>
    /// <param name="version">The version of Solvent.</param>
    /// <param name="takesOver">Whether the kernelspec of another kernel with this name may be replaced. It comes back when this one is removed.</param>
    /// <param name="cancellationToken">Signalled to give up.</param>
    /// <exception cref="SolventException">The name is none, another kernel has it, or the folder cannot be written.</exception>
    public static async Task<Kernelspec> InstallAsync(
        string kernels,
        string name,
        string displayName,
        IReadOnlyList<string> command,
        string version,
        bool takesOver,
        CancellationToken cancellationToken = default)
    {
        RequireName(name);
        var folder = Path.Combine(kernels, name);
        var file = Path.Combine(folder, Kernelspec.FileName);
        var spec = new Kernelspec(name, displayName, folder, command);
        if (File.Exists(file) && Kernelspec.Read(folder) is null)
        {
            if (!takesOver) throw NameTaken(name, file);
            Guarded(file, () => File.Move(file, Path.Combine(folder, Replaced), overwrite: true));
        }

        await AtomicFile.WriteAllTextAsync(file, spec.ToJson(version), cancellationToken);
        return spec;
    }

    /// <summary>The kernelspecs of Solvent in these folders, in their order.</summary>
    public static IReadOnlyList<Kernelspec> Find(IEnumerable<string> kernels)
        => [.. kernels.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)).Select(Kernelspec.Read).OfType<Kernelspec>()];

    /// <summary>Removes a kernelspec of Solvent. The one that it had taken the place of comes back.</summary>
    /// <exception cref="SolventException">The folder cannot be written.</exception>
    public static void Uninstall(Kernelspec spec)
    {
        var file = Path.Combine(spec.Folder, Kernelspec.FileName);
        var replaced = Path.Combine(spec.Folder, Replaced);
        Guarded(file, () =>
        {
            if (File.Exists(replaced)) File.Move(replaced, file, overwrite: true);
            else Directory.Delete(spec.Folder, recursive: true);
        });
    }

    private static void RequireName(string name)
    {
        // Jupyter finds no kernelspec with another name.
        if (ValidName().IsMatch(name)) return;
        throw new SolventException("invalid-value", $"'{name}' cannot be the name of a kernel.")
        {
            Hint = "Use letters, digits, '.', '-' and '_'.",
            ExitCode = SolventException.WrongUsage,
        };
    }

    private static SolventException NameTaken(string name, string file) => new("kernel-name-taken", $"Another kernel is installed as '{name}'.")
    {
        File = file,
        Hint = $"Take its place with '--as {name}', or choose another name with '--name'.",
    };

    private static void Guarded(string file, Action change)
    {
        try
        {
            change();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw AtomicFile.WriteFailure(file, exception)!;
        }
    }

    [GeneratedRegex("^[A-Za-z0-9._-]+$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ValidName();
}
