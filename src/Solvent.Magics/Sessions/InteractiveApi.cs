using System.Runtime.CompilerServices;
using Solvent.Interactive;
using Solvent.Kernel;

namespace Solvent.Magics.Sessions;

/// <summary>The API of .NET Interactive as cells see it: nothing of it is loaded until one names it.</summary>
internal static class InteractiveApi
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "Interactive", "AspNetCore", "Kernel", "KernelInvocationContext", "Formatter", "PocketView", "PocketViewTags", "PasswordString", "DisplayAs",
        "DisplayTable", "DisplayedValue", "LaTeXString", "MathString", "IHtmlContent", "HtmlString", "ToHtmlContent", "ToTabularDataResource",
        "TabularDataResource", "FormattedValue", "HtmlFormatter", "PlainTextFormatter", "JsonFormatter", "TabularDataResourceFormatter",
    };

    public static void AddTo(KernelSession session) => session.AddOnDemand(
        new OnDemandApi(Names, ["Microsoft.DotNet.Interactive", "Microsoft.DotNet.Interactive.Formatting"], () => Load(session))
        {
            Replaces = ["Microsoft.DotNet.Interactive", "Microsoft.DotNet.Interactive.CSharp", "Microsoft.DotNet.Interactive.Formatting"],
        });

    // Not inlined: the call is what loads the assembly.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static IReadOnlyList<System.Reflection.Assembly> Load(KernelSession session) => InteractiveRoom.Enter(session);
}
