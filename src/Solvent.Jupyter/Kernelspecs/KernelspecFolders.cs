namespace Solvent.Jupyter;

/// <summary>The folders in which Jupyter looks for kernelspecs, as <c>jupyter --paths</c> prints them.</summary>
public static class KernelspecFolders
{
    /// <summary>The folder of a place.</summary>
    /// <exception cref="SolventException"><c>no-environment</c>: no Python environment is active.</exception>
    public static string Of(KernelspecPlace place) => place switch
    {
        KernelspecPlace.System => Kernels(SystemData()),
        KernelspecPlace.Environment => EnvironmentPrefix() is { } prefix ? Under(prefix) : throw NoEnvironment(),
        _ => Kernels(UserData()),
    };

    /// <summary>The folder of an installation prefix, such as a Python environment.</summary>
    public static string Under(string prefix) => Kernels(Path.Combine(prefix, "share", "jupyter"));

    /// <summary>All folders in which Jupyter looks, in the order in which it does. They need not exist.</summary>
    public static IReadOnlyList<string> All()
    {
        var folders = new List<string>();
        if (Variable("JUPYTER_PATH") is { } path) folders.AddRange(path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Select(Kernels));
        folders.Add(Of(KernelspecPlace.User));
        if (EnvironmentPrefix() is { } prefix) folders.Add(Under(prefix));
        folders.Add(Of(KernelspecPlace.System));
        if (!OperatingSystem.IsWindows()) folders.Add(Kernels("/usr/share/jupyter"));
        return [.. folders.Distinct(StringComparer.Ordinal)];
    }

    private static string UserData()
    {
        if (Variable("JUPYTER_DATA_DIR") is { } data) return data;
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsMacOS()) return Path.Combine(home, "Library", "Jupyter");
        if (OperatingSystem.IsWindows()) return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "jupyter");
        return Path.Combine(Variable("XDG_DATA_HOME") ?? Path.Combine(home, ".local", "share"), "jupyter");
    }

    private static string SystemData() => OperatingSystem.IsWindows()
        ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), "jupyter")
        : "/usr/local/share/jupyter";

    private static string? EnvironmentPrefix() => Variable("VIRTUAL_ENV") ?? Variable("CONDA_PREFIX");

    private static string Kernels(string data) => Path.Combine(data, "kernels");

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    private static SolventException NoEnvironment() => new("no-environment", "No Python environment is active in this shell.")
    {
        Hint = "Activate one, or name its folder with '--prefix DIR'.",
    };
}
