using Solvent.Kernel.Languages;
using Solvent.Notebooks;

namespace Solvent.Kernel.LanguageServices.Directives;

/// <summary>Completes directives: their names, packages, files, and the arguments of magic commands.</summary>
/// <param name="session">The session that would run them.</param>
internal sealed class DirectiveCompletion(KernelSession session)
{
    private static readonly string[] Preprocessor = ["#if", "#else", "#elif", "#endif", "#region", "#endregion", "#pragma", "#nullable"];

    /// <summary>What can be written at the cursor.</summary>
    public async Task<CompletionResult> CompleteAsync(DirectiveLine line, CancellationToken cancellationToken)
    {
        if (line.IsInName) return Names(line);
        if (line.Name is "r" or "load" or "i") return await QuotedAsync(line, cancellationToken);
        if (!line.Name.StartsWith('!') || !session.MagicCommands.TryFind(line.Name[1..], out var command)) return Nothing(line);
        return await MagicAsync(command, line, cancellationToken);
    }

    private CompletionResult Names(DirectiveLine line)
    {
        var typed = line.Source[line.Start..line.Position];
        var names = Directive("#r", """#r "nuget: Name, Version": reference a package; #r "file.dll": reference an assembly.""")
            .Concat(Directive("#i", """#i "nuget: https://…/index.json": add a source of packages."""))
            .Concat(Directive("#load", """#load "file.csx": run a C# file."""))
            .Concat(session.MagicCommands.Commands.Select(command => Item($"#!{command.Name}", "magic", command.Description)))
            .Concat(SectionDisplay.Languages
                .Where(language => !session.MagicCommands.TryFind(language, out _))
                .Select(language => Item($"#!{language}", "magic", $"The lines that follow are {language}.")))
            .Concat(Preprocessor.Select(name => Item(name, "keyword", null)));
        return new CompletionResult(line.Start, line.NameEnd, [.. names.Where(item => item.Text.StartsWith(typed, StringComparison.OrdinalIgnoreCase))]);

        static IEnumerable<CompletionItem> Directive(string name, string text) => [Item(name, "magic", text)];
    }

    private async Task<CompletionResult> QuotedAsync(DirectiveLine line, CancellationToken cancellationToken)
    {
        var open = line.Source.IndexOf('"', line.NameEnd);
        if (open < 0 || open >= line.Position) return Nothing(line);
        var start = open + 1;
        var close = line.Source.IndexOf('"', start) is var quote and >= 0 && quote <= line.End ? quote : line.End;
        if (line.Position > close) return Nothing(line);
        var text = line.Source[start..line.Position];
        if (text.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase) && line.Name == "r")
        {
            return await PackagesAsync(line, text, start, close, cancellationToken);
        }

        if (line.Name == "i") return Nothing(line);
        var files = FileCompletion.Complete(session.References.Folder, text, start, close, line.Name == "r" ? FileCompletion.References : FileCompletion.Scripts);
        return line.Name == "r" && "nuget: ".StartsWith(text, StringComparison.OrdinalIgnoreCase)
            ? new CompletionResult(start, close, [Item("nuget: ", "keyword", "A NuGet package."), .. files.Start == start ? files.Items : []])
            : files;
    }

    private async Task<CompletionResult> PackagesAsync(DirectiveLine line, string text, int start, int end, CancellationToken cancellationToken)
    {
        try
        {
            return await new PackageCompletion(session.References.Catalog).CompleteAsync(text, start, end, cancellationToken);
        }
        catch (SolventException)
        {
            // A NuGet.config that cannot be read is told when the cell runs.
            return Nothing(line);
        }
    }

    private async Task<CompletionResult> MagicAsync(IMagicCommand command, DirectiveLine line, CancellationToken cancellationToken)
    {
        var arguments = line.Source[line.NameEnd..line.End];
        var position = line.Position - line.NameEnd;
        if (command is IAssistedMagicCommand assisted)
        {
            var result = await assisted.CompleteAsync(new MagicText(arguments, position, session), cancellationToken);
            return result with { Start = result.Start + line.NameEnd, End = result.End + line.NameEnd };
        }

        var start = position;
        while (start > 0 && !char.IsWhiteSpace(arguments[start - 1])) start--;
        var word = arguments[start..position];
        var end = position;
        while (end < arguments.Length && !char.IsWhiteSpace(arguments[end])) end++;
        if (word.StartsWith('@')) return Variables(word, line.NameEnd + start, line.NameEnd + end);
        return Nothing(line);
    }

    private CompletionResult Variables(string word, int start, int end) => new(
        start,
        end,
        [
            .. session.Variables
                .Where(variable => variable.Name.StartsWith(word[1..], StringComparison.OrdinalIgnoreCase))
                .Select(variable => Item($"@{variable.Name}", "variable", null)),
        ]);

    private static CompletionItem Item(string text, string kind, string? documentation) => new(text, text, kind) { Documentation = documentation };

    private static CompletionResult Nothing(DirectiveLine line) => new(line.Position, line.Position, []);
}
