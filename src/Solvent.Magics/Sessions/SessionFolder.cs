using Solvent.Kernel;

namespace Solvent.Magics.Sessions;

/// <summary>Where relative paths in a notebook start from.</summary>
internal static class SessionFolder
{
    public static string Of(KernelSession session)
    {
        var options = session.Options;
        var notebook = options.NotebookPath is { } path ? Path.GetFullPath(path) : null;
        return Path.GetFullPath(Path.GetDirectoryName(notebook) ?? options.WorkingDirectory ?? Environment.CurrentDirectory);
    }
}
