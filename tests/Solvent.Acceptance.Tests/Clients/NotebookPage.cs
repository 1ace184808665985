using System.Diagnostics;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;
using OpenQA.Selenium.Interactions;

namespace Solvent.Acceptance.Tests.Clients;

/// <summary>A notebook open in headless Chromium, used as a person does: with its buttons and its keyboard.</summary>
internal sealed class NotebookPage : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ChromeDriverService _service;
    private readonly ChromeDriver _browser;

    private NotebookPage(ChromeDriverService service, ChromeDriver browser) => (_service, _browser) = (service, browser);

    /// <summary>Opens the notebook and waits until its kernel is idle.</summary>
    public static async Task<NotebookPage> OpenAsync(Uri notebook, string profile)
    {
        var driver = Service.Find("chromedriver", "/usr/bin/chromedriver");
        var options = new ChromeOptions { BinaryLocation = Service.Find("chromium", "/usr/bin/chromium") };
        options.AddArguments([.. Browser.Quiet, "--window-size=1200,2400", $"--user-data-dir={profile}"]);
        var service = ChromeDriverService.CreateDefaultService(Path.GetDirectoryName(driver), Path.GetFileName(driver));
        service.SuppressInitialDiagnosticInformation = true;
        var page = new NotebookPage(service, new ChromeDriver(service, options));
        await page._browser.Navigate().GoToUrlAsync(notebook);
        await page.WaitAsync("the kernel is idle", () => page.Script<bool>(
            "return !!(window.Jupyter && Jupyter.notebook && Jupyter.notebook.kernel && Jupyter.notebook.kernel.is_connected() && !Jupyter.notebook.kernel_busy)"));
        return page;
    }

    /// <summary>Selects a cell and runs it with the Run button's key.</summary>
    public void Run(int cell)
    {
        Script<object>("Jupyter.notebook.select(arguments[0]); Jupyter.notebook.command_mode(); Jupyter.notebook.scroll_to_cell(arguments[0]);", cell);
        new Actions(_browser).KeyDown(Keys.Control).SendKeys(Keys.Enter).KeyUp(Keys.Control).Perform();
    }

    /// <summary>Runs a cell and waits until the kernel has answered.</summary>
    public async Task RunToEndAsync(int cell)
    {
        Run(cell);
        await WaitAsync($"cell {cell} has run", () => HasRun(cell));
    }

    /// <summary>Presses the button with the square.</summary>
    public void PressInterrupt() => _browser.FindElement(By.CssSelector("button[data-jupyter-action='jupyter-notebook:interrupt-kernel']")).Click();

    /// <summary>What a person reads below a cell.</summary>
    public string Output(int cell) => Script<string>("return Jupyter.notebook.get_cell(arguments[0]).output_area.element.text()", cell);

    /// <summary>Waits until a person reads this below a cell.</summary>
    public Task WaitForOutputAsync(int cell, string text)
        => WaitAsync($"cell {cell} shows '{text}'", () => Output(cell).Contains(text, StringComparison.Ordinal));

    /// <summary>Waits for the box in which a cell asks, types the answer and presses Enter.</summary>
    public async Task AnswerAsync(string answer)
    {
        await WaitAsync("a cell asks", () => _browser.FindElements(By.CssSelector("input.raw_input")).Count > 0);
        _browser.FindElement(By.CssSelector("input.raw_input")).SendKeys(answer + Keys.Enter);
    }

    /// <summary>Presses Tab at the end of a cell and takes what the list offers.</summary>
    public async Task<IReadOnlyList<string>> CompleteAsync(int cell)
    {
        Script<object>(
            "Jupyter.notebook.select(arguments[0]); Jupyter.notebook.edit_mode(); const text = Jupyter.notebook.get_cell(arguments[0]).code_mirror; text.setCursor(text.lineCount(), 0); text.execCommand('goDocEnd');",
            cell);
        new Actions(_browser).SendKeys(Keys.Tab).Perform();
        await WaitAsync("completions are shown", () => _browser.FindElements(By.CssSelector(".completions select option")).Count > 0);
        return Script<IReadOnlyCollection<object>>("return Array.from(document.querySelectorAll('.completions select option')).map(option => option.text)")
            .Select(option => (string)option).ToList();
    }

    /// <summary>The elements below a cell that take up room on the page.</summary>
    public int VisibleIn(int cell, string selector) => (int)Script<long>(
        "return Jupyter.notebook.get_cell(arguments[0]).output_area.element.find(arguments[1]).toArray().filter(e => e.getBoundingClientRect().width >= 40 && e.getBoundingClientRect().height >= 20).length",
        cell,
        selector);

    /// <summary>Writes an image of the page.</summary>
    public void TakeScreenshot(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        _browser.GetScreenshot().SaveAsFile(path);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _browser.Quit();
        _browser.Dispose();
        _service.Dispose();
    }

    private bool HasRun(int cell)
        => Script<bool>("return typeof Jupyter.notebook.get_cell(arguments[0]).input_prompt_number === 'number' && !Jupyter.notebook.kernel_busy", cell);

    private T Script<T>(string script, params object[] arguments) => (T)((IJavaScriptExecutor)_browser).ExecuteScript(script, arguments)!;

    private async Task WaitAsync(string what, Func<bool> condition)
    {
        var started = Stopwatch.GetTimestamp();
        while (!condition())
        {
            if (Stopwatch.GetElapsedTime(started) > Patience)
            {
                TakeScreenshot(Repository.Path("artifacts", "acceptance", "notebook-timeout.png"));
                Assert.Fail($"Waited in vain until {what}; see artifacts/acceptance/notebook-timeout.png.");
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
