using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Tags;

namespace Solvent.Kernel.LanguageServices.Completion;

/// <summary>What a completion is, in the words of Jupyter and LSP.</summary>
internal static class CompletionKind
{
    /// <summary>The word for the tags of the compiler.</summary>
    public static string Of(ImmutableArray<string> tags)
    {
        foreach (var tag in tags)
        {
            var kind = Of(tag);
            if (kind is not null) return kind;
        }

        return "text";
    }

    private static string? Of(string tag) => tag switch
    {
        WellKnownTags.Method or WellKnownTags.ExtensionMethod => "method",
        WellKnownTags.Property => "property",
        WellKnownTags.Field => "field",
        WellKnownTags.Local or WellKnownTags.Parameter or WellKnownTags.RangeVariable => "variable",
        WellKnownTags.Constant => "constant",
        WellKnownTags.Class => "class",
        WellKnownTags.Structure => "struct",
        WellKnownTags.Interface => "interface",
        WellKnownTags.Enum => "enum",
        WellKnownTags.EnumMember => "enumMember",
        WellKnownTags.Delegate => "class",
        WellKnownTags.Event => "event",
        WellKnownTags.Namespace => "module",
        WellKnownTags.TypeParameter => "typeParameter",
        WellKnownTags.Keyword or WellKnownTags.Intrinsic => "keyword",
        WellKnownTags.Operator => "operator",
        WellKnownTags.Label => "label",
        _ => null,
    };
}
