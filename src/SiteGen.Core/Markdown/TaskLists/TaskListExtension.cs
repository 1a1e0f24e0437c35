using Markdig;
using Markdig.Extensions.TaskLists;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace SiteGen.Markdown.TaskLists;

/// <summary>GFM's task lists: <c>- [x] done</c>.</summary>
internal sealed class TaskListExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(
            new TaskListInlineParser { ListClass = "tasks", ListItemClass = "task" });

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.ObjectRenderers.Insert(0, new TaskRenderer());
}

internal sealed class TaskRenderer : MarkdownObjectRenderer<BodyRenderer, TaskList>
{
    protected override void Write(BodyRenderer renderer, TaskList task)
    {
        renderer.Write(task.Checked ? "<input type=\"checkbox\" disabled checked"
            : "<input type=\"checkbox\" disabled");
        renderer.WriteAttribute(
            "aria-label", task.Checked ? renderer.Body.Labels.TaskDone : renderer.Body.Labels.TaskToDo);
        renderer.Write('>');
    }
}
