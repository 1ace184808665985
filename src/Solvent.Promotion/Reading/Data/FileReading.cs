using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Promotion.Reading.Program;

namespace Solvent.Promotion.Reading.Data;

/// <summary>Finds the files that code reads and that are in no dataset version.</summary>
internal static class FileReading
{
    public static IReadOnlyList<PlannedFile> Read(NotebookProgram program, FilePaths paths, ProjectStore store, IEnumerable<SyntaxNode> code)
    {
        var files = new Dictionary<string, PlannedFile>(StringComparer.Ordinal);
        foreach (var argument in code.SelectMany(node => node.DescendantNodesAndSelf().OfType<ArgumentSyntax>()))
        {
            if (!paths.IsPath(argument) || paths.IsWritten(argument) || paths.TextOf(argument.Expression) is not { Length: > 0 } text) continue;
            var (cell, line) = program.PlaceOf(argument);
            files.TryAdd(text, new PlannedFile(text, cell + 1, line, File.Exists(System.IO.Path.GetFullPath(text, store.Folder))));
        }

        return [.. files.Values];
    }
}
