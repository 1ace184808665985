using Solvent.Promotion.Updating;

namespace Solvent.Commands.Promotion;

/// <summary>Finds promoted projects.</summary>
internal static class PromotedFolders
{
    private static readonly string[] Skipped = ["bin", "obj", "artifacts", "node_modules"];

    /// <summary>The promoted projects in a folder and below it.</summary>
    /// <exception cref="SolventException"><c>not-promoted</c> when there is none.</exception>
    public static IReadOnlyList<string> Below(string root)
    {
        var found = new List<string>();
        var folders = new Stack<DirectoryInfo>([new DirectoryInfo(root)]);
        while (folders.TryPop(out var folder))
        {
            if (PromotedProject.IsAt(folder.FullName)) found.Add(folder.FullName);
            foreach (var below in folder.EnumerateDirectories("*", new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint }))
            {
                if (!below.Name.StartsWith('.') && !Skipped.Contains(below.Name, StringComparer.Ordinal)) folders.Push(below);
            }
        }

        found.Sort(StringComparer.Ordinal);
        return found.Count > 0 ? found : throw new SolventException("not-promoted", $"There is no promoted project in '{root}' or below.")
        {
            File = root,
            Hint = "Name its folder with --output, or promote a notebook: solvent promote NOTEBOOK --output FOLDER.",
        };
    }
}
