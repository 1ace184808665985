using Solvent.Kernel.LanguageServices;
using Solvent.Notebooks;

namespace Solvent.Kernel.Tests.LanguageServices;

/// <summary>Asks the language service of a session; <c>|</c> is the cursor.</summary>
public abstract class LanguageTestBase
{
    internal static ILanguageService Service(TestNotebook notebook) => notebook.Session.LanguageService;

    internal static async Task<CompletionResult> CompleteAsync(TestNotebook notebook, string marked)
    {
        var cell = MarkedCell.Read(marked);
        return await Service(notebook).CompleteAsync(cell.Source, cell.Position, TestContext.Current.CancellationToken);
    }

    internal static async Task<IReadOnlyList<string>> TextsAsync(TestNotebook notebook, string marked)
        => [.. (await CompleteAsync(notebook, marked)).Items.Select(item => item.Text)];

    /// <summary>The cell after the completion with a text was chosen.</summary>
    internal static async Task<string> ChooseAsync(TestNotebook notebook, string marked, string display)
    {
        var cell = MarkedCell.Read(marked);
        var result = await CompleteAsync(notebook, marked);
        var item = Assert.Single(result.Items, item => item.DisplayText.StartsWith(display, StringComparison.Ordinal));
        return cell.Source[..result.Start] + item.Text + cell.Source[result.End..];
    }

    internal static async Task<MimeBundle?> InspectAsync(TestNotebook notebook, string marked)
    {
        var cell = MarkedCell.Read(marked);
        return await Service(notebook).InspectAsync(cell.Source, cell.Position, TestContext.Current.CancellationToken);
    }

    internal static async Task<string> TextAsync(TestNotebook notebook, string marked)
        => (await InspectAsync(notebook, marked))?[MimeBundle.PlainText] ?? "";

    internal static async Task<SignatureHelp> SignatureAsync(TestNotebook notebook, string marked)
    {
        var cell = MarkedCell.Read(marked);
        var help = await Service(notebook).SignatureAsync(cell.Source, cell.Position, TestContext.Current.CancellationToken);
        Assert.NotNull(help);
        return help;
    }

    internal static async Task<IReadOnlyList<CellDiagnostic>> DiagnoseAsync(TestNotebook notebook, string source)
        => await Service(notebook).DiagnoseAsync(source, TestContext.Current.CancellationToken);
}
