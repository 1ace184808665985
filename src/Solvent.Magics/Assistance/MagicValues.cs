using Solvent.Commands;
using Solvent.Kernel;
using Solvent.Kernel.LanguageServices.Directives;
using Solvent.Magics.Sessions;
using Solvent.Magics.Tree;

namespace Solvent.Magics.Assistance;

/// <summary>What the values of options can become, given what is typed.</summary>
internal static class MagicValues
{
    private static readonly string[] MimeTypes = ["application/json", "text/csv", "text/html", "text/markdown", "text/plain"];

    /// <summary>Anything.</summary>
    public static IEnumerable<WordCompletion> Any(KernelSession session, string typed) => References(session, typed);

    /// <summary>The name of a variable.</summary>
    public static IEnumerable<WordCompletion> Names(KernelSession session, string typed)
        => typed.StartsWith('@') ? References(session, typed) : session.Variables.Select(variable => new WordCompletion(variable.Name, TypeOf(variable)));

    /// <summary>The value of a variable, or a question.</summary>
    public static IEnumerable<WordCompletion> References(KernelSession session, string typed)
    {
        if (!typed.StartsWith('@')) return [];
        const string Language = "@csharp:";
        return typed.StartsWith(Language, StringComparison.Ordinal)
            ? session.Variables.Select(variable => new WordCompletion(Language + variable.Name, TypeOf(variable)))
            : [.. new SessionVariables(session).Complete(typed), new WordCompletion("@input", "Ask for it."), new WordCompletion("@password", "Ask for it, and do not show it.")];
    }

    /// <summary>A kind of content.</summary>
    public static IEnumerable<WordCompletion> ContentTypes(KernelSession session, string typed)
        => MimeTypes.Select(type => new WordCompletion(type, null));

    /// <summary>A language whose values can be shared.</summary>
    public static IEnumerable<WordCompletion> Languages(KernelSession session, string typed) =>
    [
        new WordCompletion("csharp", "A variable of C#."),
        new WordCompletion("sql", "A table that SQL has created."),
        new WordCompletion("value", "A text that #!value keeps."),
    ];

    /// <summary>A file of some kinds.</summary>
    /// <param name="extensions">Their extensions, with the dot; none for all.</param>
    public static Func<KernelSession, string, IEnumerable<WordCompletion>> Files(params string[] extensions) => (session, typed) =>
    {
        var found = FileCompletion.Complete(SessionFolder.Of(session), typed, 0, typed.Length, extensions);
        return found.Items.Select(item => new WordCompletion(typed[..found.Start] + item.Text, null));
    };

    private static string TypeOf(SessionVariable variable) => Inspection.TypeName.Of(variable.Type);
}
